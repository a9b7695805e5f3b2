"""How long Arelle takes for a report within one process, again and again: prints the milliseconds of each run as JSON."""

import json
import sys
import time

from arelle.api.Session import Session
from arelle.RuntimeOptions import RuntimeOptions

page, rounds = sys.argv[1:]
times = []
with Session() as session:
    for _ in range(int(rounds)):
        began = time.perf_counter()
        options = RuntimeOptions(
            entrypointFile=page,
            internetConnectivity="offline",
            validate=True,
            calcs="c11r",
            utrValidate=True,
            keepOpen=False,
            logFile="logToBuffer",
        )
        if not session.run(options):
            sys.exit("Arelle did not validate the page")
        times.append((time.perf_counter() - began) * 1000)
        session.clear_logs()
print(json.dumps(times))
