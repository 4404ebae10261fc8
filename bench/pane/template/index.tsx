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
    paddingBottom: "30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { marginTop: "20px" },
  item: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  prompt: { display: "flex", flexDirection: "column", alignItems: "center" },
});

const FEATURES = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

/** What the official React task pane shows: a header, three features, a field and a button that writes its text. */
function App() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  const insert = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
      await context.sync();
    });
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="logo.png" alt="Add-in" />
        <h1 className={styles.title}>Welcome</h1>
      </section>
      <div>
        <ul className={styles.list}>
          {FEATURES.map(({ icon, text: words }) => (
            <li className={styles.item} key={words}>
              <i className={styles.icon}>{icon}</i>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.prompt}>
        <Field size="large" label="Enter text to be inserted into the document.">
          <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button appearance="primary" size="large" onClick={() => void insert()}>
          Insert text
        </Button>
      </div>
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
