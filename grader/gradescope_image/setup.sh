#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image: Python, the packages of requirements.txt, and a first look.
set -euo pipefail
AUTOGRADER=${AUTOGRADER:-/autograder}
SOURCE=$AUTOGRADER/source

# One that is there may lack what makes environments, or be a mere pointer to one that is not installed.
find_python() {
  for name in python3.13 python3.12 python3.11 python3; do
    "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$name" && return
  done
}

python=$(find_python || true)
if [ -z "$python" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq python3.12 python3.12-venv || apt-get install -y -qq python3.11 python3.11-venv
  python=$(find_python)
fi
"$python" -m venv "$AUTOGRADER/venv"
"$AUTOGRADER/venv/bin/pip" install -q -r "$SOURCE/requirements.txt"
# Code of a submission runs confined; that it could not read the course even as another user costs nothing.
chmod -R go-rwx "$SOURCE"
cd "$SOURCE"
GRADE_COURSE=$SOURCE/course GRADE_CACHE=$AUTOGRADER/cache "$AUTOGRADER/venv/bin/python" -m grader list >/dev/null
