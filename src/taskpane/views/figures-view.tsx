export default function FiguresView() {
  return null;
}
