#!/bin/sh
# Checks the site as it is about to be committed, and not as it stands in the folder.
#   sh ci/check-staged.sh
# As a hook of Git alone: ln -s ../../ci/check-staged.sh .git/hooks/pre-commit
set -eu
cd "$(git rev-parse --show-toplevel)"
if ! git cat-file -e :sitegen.yaml 2> /dev/null; then
  echo "$0: there is no sitegen.yaml at the root of the repository: add it, or move the site there" >&2
  exit 1
fi
if git rev-parse --verify --quiet HEAD > /dev/null &&
  git diff --cached --quiet -- sitegen.yaml content templates; then
  exit 0
fi
folder=$(mktemp -d)
# A signal alone would not run what stands for EXIT in every shell.
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
git checkout-index --all --prefix="$folder/"
sitegen check --source "$folder"
