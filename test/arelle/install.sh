#!/bin/sh
# Puts Arelle into .venv at the top of the project, unless it is there in this version already.
set -eu
version=2.47.3
cd "$(dirname "$0")/../.."
if [ -x .venv/bin/arelleCmdLine ] && .venv/bin/python -c "
import importlib.metadata, sys
sys.exit(importlib.metadata.version('arelle-release') != '$version')
"; then
  exit 0
fi
rm -rf .venv
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check "arelle-release==$version"
