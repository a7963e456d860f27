#!/bin/sh
# Checks the site as it is about to be committed, and not as it stands in the folder.
#   sh ci/check-staged.sh
# As a hook of Git alone: ln -s ../../ci/check-staged.sh .git/hooks/pre-commit
set -eu
cd "$(git rev-parse --show-toplevel)"
if git rev-parse --verify --quiet HEAD > /dev/null &&
  git diff --cached --quiet -- sitegen.yaml content templates; then
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git checkout-index --all --prefix="$folder/"
sitegen check --source "$folder"
