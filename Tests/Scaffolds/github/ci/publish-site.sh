#!/bin/sh
# Builds the site and publishes it to a target of sitegen.yaml; without a target it only builds.
#   sh ci/publish-site.sh
# Secrets come in the environment; those that the target does not need may be missing or empty:
#   SITEGEN_SSH_KEY          a private key without a passphrase, for targets over ssh
#   SITEGEN_SSH_KNOWN_HOSTS  the lines of the server for known_hosts (ssh-keyscan HOST, compared with what the server says)
#   SITEGEN_RCLONE_CONFIG    a file for rclone with the remote
set -eu
target='web'
# The Debian packages that publishing there takes.
packages='ca-certificates git openssh-client'

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
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
end() {
  [ -z "$config" ] || rm -f "$config"
  [ -z "${SSH_AGENT_PID:-}" ] || ssh-agent -k > /dev/null
}
if [ -n "${SITEGEN_SSH_KEY:-}" ]; then
  # The key stays in memory.
  eval "$(ssh-agent -s)" > /dev/null
  trap end EXIT
  printf '%s\n' "$SITEGEN_SSH_KEY" | ssh-add -q -
fi
if [ -n "${SITEGEN_SSH_KNOWN_HOSTS:-}" ]; then
  # Not below $HOME: ssh asks the list of accounts where its home is.
  printf '%s\n' "$SITEGEN_SSH_KNOWN_HOSTS" | as_root tee -a /etc/ssh/ssh_known_hosts > /dev/null
fi
if [ -n "${SITEGEN_RCLONE_CONFIG:-}" ]; then
  trap end EXIT
  config=$(mktemp)
  printf '%s\n' "$SITEGEN_RCLONE_CONFIG" > "$config"
  export RCLONE_CONFIG="$config"
fi
unset SITEGEN_SSH_KEY SITEGEN_RCLONE_CONFIG
sitegen publish "$target"
