#!/usr/bin/env bash
# Run once, where the grader's machine or image is made: a Python of its own with what grading needs.
# BACKPROP_HOME is where it goes; /opt/backprop-coursework where nothing else is said.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${BACKPROP_HOME:-/opt/backprop-coursework}

new_enough() {
    "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if new_enough "$name"; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

install_packages() { # of the distribution, where we may
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# An older release of the distribution has 3.11 beside its own Python.
python=$(find_python) ||
    { install_packages python3 python3-venv && python=$(find_python); } ||
    { install_packages python3.11 python3.11-venv && python=$(find_python); } ||
    { echo "setup.sh: Python 3.11 or newer, with venv, is needed, and could not be installed" >&2; exit 1; }

# With it students' code does not even see other files; without it the kernel's other walls stand.
command -v bwrap >/dev/null || install_packages bubblewrap || echo "setup.sh: no bubblewrap: Landlock and seccomp alone"

mkdir -p "$home"
"$python" -m venv --clear "$home/venv"
pip=("$home/venv/bin/python" -m pip install --quiet --disable-pip-version-check)
# The versions with which the course was made; where this Python is too old for one of them, what it can have.
"${pip[@]}" --requirement "$here/pinned.txt" || "${pip[@]}" --requirement "$here/needed.txt"

if [ -d "$here/kit" ]; then
    # Nothing of the kit is anybody's business but the grader's. Where the grader is not the one who sets it up,
    # BACKPROP_READABLE=1 leaves it readable; students' code never sees it, whoever it runs as.
    [ -n "${BACKPROP_READABLE:-}" ] || chmod -R go= "$here/kit"
    "$home/venv/bin/python" -m compileall -q "$here/kit"
    # What is looked up once for all submissions: fonts, and the packages that students may import.
    export XDG_CACHE_HOME="$home/cache" PYTHONPATH="$here/kit"
    "$home/venv/bin/python" -P -m autograder doctor --course "$here/kit" || echo "setup.sh: see above what is missing"
fi
