import { judgeAll, whyNoArelle } from '../../arelle/arelle.mjs';

/** The codes of what Arelle warns of in each document, by the document's name. */
export async function askArelle(documents) {
  const why = whyNoArelle();
  if (why !== undefined) throw new Error(why);
  const names = new Map(documents.map(([name, file]) => [file, name]));
  const answers = {};
  await judgeAll([...names.keys()], (file, findings) => {
    const codes = findings.map(({ code }) => code).filter((code) => !file.endsWith('.zip') || code.startsWith('tpe:'));
    answers[names.get(file)] = [...new Set(codes)].sort();
  });
  return Object.fromEntries([...names.values()].map((name) => [name, answers[name]]));
}
