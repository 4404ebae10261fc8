import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingTop: "100px",
    paddingBottom: "30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  welcome: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  main: { width: "100%", display: "flex", flexDirection: "column", alignItems: "center" },
  message: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightRegular, paddingLeft: "10px", paddingRight: "10px" },
  list: { marginTop: "20px" },
  item: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  itemText: { fontSize: tokens.fontSizeBase300 },
  prompt: { display: "flex", flexDirection: "column", alignItems: "center" },
  textField: { maxWidth: "50%", margin: "30px 20px 20px" },
  instructions: { fontWeight: tokens.fontWeightSemibold, marginTop: "20px", marginBottom: "10px" },
});

const FEATURES = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

function Header() {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src="assets/logo.svg" alt="Contoso Task Pane Add-in" />
      <h1 className={styles.welcome}>Welcome</h1>
    </section>
  );
}

function HeroList() {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <h2 className={styles.message}>Discover what this add-in can do for you today!</h2>
      <ul className={styles.list}>
        {FEATURES.map(({ icon, text }) => (
          <li className={styles.item} key={text}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.itemText}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  const insert = (): Promise<void> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [[text]];
      range.format.autofitColumns();
      await context.sync();
    });
  return (
    <div className={styles.prompt}>
      <Field className={styles.textField} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field className={styles.instructions}>Click the button to insert text.</Field>
      <Button appearance="primary" size="large" onClick={() => void insert()}>
        Insert text
      </Button>
    </div>
  );
}

function App() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header />
      <HeroList />
      <TextInsertion />
    </div>
  );
}

const root = createRoot(document.getElementById("container")!);
void Office.onReady(() =>
  root.render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  ),
);
