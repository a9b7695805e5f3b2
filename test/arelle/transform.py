"""Says what Arelle makes of texts: lines of JSON [namespace, local name, text] in, one line each of JSON out: the value, or null."""
import json
import sys

from arelle.FunctionIxt import ixtNamespaceFunctions


def transform(namespace, local, text):
    try:
        value = ixtNamespaceFunctions[namespace][local](text)
        # Its patterns may hold where the number that they are to write does not come about.
        return value if isinstance(value, str) else None
    except Exception:
        return None


for line in sys.stdin:
    print(json.dumps(transform(*json.loads(line))))
