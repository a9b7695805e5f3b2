"""Judges reports by Arelle, one process for many: a path a line comes in on stdin, a line of JSON goes out on stdout.

Each report is loaded without a network and validated: XBRL 2.1, Dimensions, Calculations 1.1, the unit registry, duplicates,
inline XBRL. The answer is {"file", "findings": [{"code", "message"}], "report": its facts as xBRL-JSON, or null}; findings
are what Arelle warns of or worse. Whatever else Arelle prints goes to stderr.
"""
import json
import os
import sys
import tempfile

from arelle.CntlrCmdLine import createCntlrAndPreloadPlugins
from arelle.logging.handlers.StructuredMessageLogHandler import StructuredMessageLogHandler
from arelle.RuntimeOptions import RuntimeOptions

HERE = os.path.dirname(os.path.abspath(__file__))
PLUGINS = ["inlineXbrlDocumentSet", "saveLoadableOIM", "loadFromOIM", os.path.join(HERE, "sec_number_words.py")]
HARMLESS = {"DEBUG", "INFO", "INFO-SEMANTIC", "INFO-RESULT"}


def options_for(file, out):
    return RuntimeOptions(
        entrypointFile=file,
        internetConnectivity="offline",
        validate=True,
        calcs="c11r",
        utrValidate=True,
        validateDuplicateFacts="inconsistent",
        plugins="|".join(PLUGINS),
        taxonomyPackage=file.endswith(".zip"),
        reportPackage=file.endswith((".xbri", ".xbr")),
        pluginOptions={"saveLoadableOIM": out},
    )


def findings_in(messages):
    """What is a warning or worse, and an end that did not come."""
    said = [(m["levelname"].upper(), m["messageCode"] or "none", m["msg"]) for m in messages]
    found = [(code, text) for level, code, text in said if level not in HARMLESS or "exception" in code.lower()]
    if not any("validated in" in text for _, _, text in said):
        found.append(("judge", "Arelle did not come to an end"))
    return [{"code": code, "message": text} for code, text in found]


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    log = StructuredMessageLogHandler()
    arelle = createCntlrAndPreloadPlugins(None, True, {})
    arelle.startLogging(logFileName="logToBuffer", logHandler=log)
    arelle.postLoggingInit()
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "report.json")
        for line in sys.stdin:
            file = line.rstrip("\n")
            log.messages.clear()
            log.clearLogBuffer()
            arelle.run(options_for(file, out))
            report = None
            if os.path.exists(out):
                with open(out, encoding="utf-8") as told:
                    # Arelle writes NaN where accuracy is none, which is no JSON
                    report = json.load(told, parse_constant=lambda _: None)
                os.remove(out)
            answers.write(json.dumps({"file": file, "findings": findings_in(log.messages), "report": report}) + "\n")
            answers.flush()


main()
