#!/usr/bin/env bash
# PrairieLearn starts this for each submission; the argument is the question's assignment.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec bash "$here/grade.sh" "$here/kit" "$here/failed.json" /grade/results/results.json --assignment "$1"
