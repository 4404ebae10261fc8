import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import styles from "./modal.module.css";
import { present } from "../../domain/values/present";

interface ModalProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that does it first. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/**
 * A question that must be answered first. The browser's own dialog keeps the keyboard and the screen reader inside, closes on Esc, and
 * gives the focus back, also where it is taken out of the page at once.
 */
export function Modal({ title, children, actions, onClose }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = present(dialog.current, "the dialog that was drawn");
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
