#!/bin/sh
# Builds the site and publishes it to a target of sitegen.yaml; without a target it only builds.
#   sh ci/publish-site.sh
# Secrets come in the environment, as text or as the path of a file with the text; those that the target does not need may
# be missing or empty:
#   SITEGEN_SSH_KEY          a private key without a passphrase, for targets over ssh
#   SITEGEN_SSH_KNOWN_HOSTS  the lines of the server for known_hosts (ssh-keyscan HOST, compared with what the server says)
#   SITEGEN_RCLONE_CONFIG    a file for rclone with the remote
set -eu
target=@TARGET@
# The Debian packages that publishing there takes.
packages=@PACKAGES@

# From here on no program that is started has them in its environment.
key=${SITEGEN_SSH_KEY:-}
hosts=${SITEGEN_SSH_KNOWN_HOSTS:-}
remote=${SITEGEN_RCLONE_CONFIG:-}
unset SITEGEN_SSH_KEY SITEGEN_SSH_KNOWN_HOSTS SITEGEN_RCLONE_CONFIG

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# The text of a secret, with one line feed behind it.
text() {
  printf '%s\n' "$(if [ -f "$1" ]; then cat "$1"; else printf '%s' "$1"; fi)"
}

if [ -z "$target" ]; then
  sitegen build
  echo "Built only: name a target of sitegen.yaml in ci/publish-site.sh"
  exit 0
fi

missing=
for package in $packages; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing="$missing $package"
done
if [ -n "$missing" ]; then
  as_root apt-get update -qq
  # Each word is a package.
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi

config=
agent=
end() {
  [ -z "$config" ] || rm -f "$config"
  [ -z "$agent" ] || kill "$agent"
}
# A signal alone would not run what stands for EXIT in every shell.
trap end EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
if [ -n "$key" ]; then
  # The key stays in memory.
  eval "$(ssh-agent -s)" > /dev/null
  agent=$SSH_AGENT_PID
  text "$key" | ssh-add -q -
  unset key
fi
if [ -n "$hosts" ]; then
  # Not below $HOME: ssh asks the list of accounts where its home is. A machine that stays has the lines already.
  known=/etc/ssh/ssh_known_hosts
  text "$hosts" | while IFS= read -r line; do
    [ -z "$line" ] || grep -qxF -e "$line" "$known" 2> /dev/null ||
      printf '%s\n' "$line" | as_root tee -a "$known" > /dev/null
  done
fi
if [ -n "$remote" ]; then
  config=$(mktemp)
  text "$remote" > "$config"
  export RCLONE_CONFIG="$config"
fi
sitegen publish -- "$target"
