#!/bin/sh
# Installs sitegen from its release, once the checksum is right: on Debian 12, Ubuntu 24.04 and later, for amd64.
#   sh ci/install-sitegen.sh
# Another release has another version and another checksum; both stand in its SHA256SUMS.
set -eu
version='0.1.0'
# Of sitegen_VERSION_amd64.deb. Where it is empty, the SHA256SUMS beside the release is believed: that finds what was
# damaged, and not what was exchanged.
sha256=''
# Where the releases are; each is in a folder that is called like its tag, such as v0.1.0.
releases=''
releases=${SITEGEN_RELEASES:-$releases}
# Nothing that is installed here has to see them.
unset SITEGEN_SSH_KEY SITEGEN_SSH_KNOWN_HOSTS SITEGEN_RCLONE_CONFIG

package=sitegen_${version}_amd64.deb
if [ -z "$releases" ]; then
  echo "$0: say in this file, or in SITEGEN_RELEASES, where the releases of sitegen are" >&2
  exit 1
fi

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

fetch() {
  curl --fail --silent --show-error --location --retry 3 --proto '=https,file' --proto-redir '=https' \
    --output "$1" "$releases/v$version/$1"
}

folder=$(mktemp -d)
# A signal alone would not run what stands for EXIT in every shell.
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
chmod 755 "$folder"
cd "$folder"
export DEBIAN_FRONTEND=noninteractive
if ! command -v curl > /dev/null; then
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends ca-certificates curl
fi
fetch "$package"
if [ -n "$sha256" ]; then
  echo "$sha256  $package" | sha256sum --check --strict --quiet
else
  fetch SHA256SUMS
  sha256sum --check --strict --quiet --ignore-missing SHA256SUMS
fi
as_root apt-get install -y -qq --no-install-recommends "./$package"
sitegen --version
