# The checks of .ci/check-release, each of which says what holds or ends the script. They use its variables.
# shellcheck shell=bash disable=SC2154,SC2016

fault() {
  echo "FAULT: $*" >&2
  exit 1
}

check_sums() {
  (cd "$dist" && sha256sum --check --strict --quiet SHA256SUMS) || fault "SHA256SUMS is not right"
  diff <(cd "$dist" && find . -type f ! -name SHA256SUMS -printf '%P\n' | sort) <(sed 's/.*  //' "$dist/SHA256SUMS" | sort) || fault "SHA256SUMS is not whole"
  package=$(echo "$dist"/sitegen_*_amd64.deb)
  version=$(dpkg-deb --field "$package" Version)
  echo "sums: $(wc -l < "$dist/SHA256SUMS") files of version $version are as SHA256SUMS says"
}

check_package() {
  lintian --allow-root --fail-on error "$package" || fault "lintian finds errors"
  echo "package: lintian finds no errors; needs $(dpkg-deb --field "$package" Depends)"
}

# Into a root that has nothing; what the package depends on is looked at below.
check_installation() {
  installed=$work/root
  mkdir -p "$installed"/var/lib/dpkg/{info,updates}
  touch "$installed"/var/lib/dpkg/{status,available}
  dpkg --root="$installed" --force-depends --install "$package" > "$work/dpkg.log" 2>&1 || { cat "$work/dpkg.log"; fault "dpkg"; }
  [ -z "$(dpkg --root="$installed" --verify sitegen)" ] || fault "files differ from the list of sums"
  binary=$installed/usr/bin/sitegen
  [ "$(env -i "$binary" --version)" = "$version" ] || fault "the command does not say version $version"
  size=$(stat -c %s "$binary")
  [ "$size" -le 25000000 ] || fault "the command has $size bytes, more than 25 MB"
  [ "$(stat -c '%a %u %g' "$binary")" = "755 0 0" ] || fault "modes or owners of the command are not right"
  echo "installation: into an empty root; the command has $size bytes"
}

# What every Debian 12 has, and nothing else.
check_libraries() {
  local others
  others=$(ldd "$binary" | sed 's/^\s*//; s/ .*//' \
    | grep -vxE 'linux-vdso\.so\.1|lib(c|m|dl|pthread|rt)\.so\.[0-9]+|libgcc_s\.so\.1|libstdc\+\+\.so\.6|/lib64/ld-linux-x86-64\.so\.2' || true)
  [ -z "$others" ] || fault "the command needs $others"
  ! grep -qaF "$root" "$binary" || fault "the command names the folder that it was made in"
  echo "libraries: $(ldd "$binary" | grep -c '=>') of the base system"
}

check_site() {
  mkdir "$work/site"
  (cd "$work/site" && env -i "$binary" init . && env -i "$binary" check && env -i "$binary" build) > "$work/site.log" 2>&1 \
    || { cat "$work/site.log"; fault "the command makes no site"; }
  [ -s "$work/site/public/index.html" ] || fault "the site has no home page"
  echo "site: made in an empty folder, $(find "$work/site/public" -type f | wc -l) files"
}

check_manual() {
  local page=$installed/usr/share/man/man1/sitegen.1.gz command
  gzip -dc "$page" > "$work/sitegen.1"
  mandoc -T lint -W style "$work/sitegen.1" || fault "mandoc complains of the manual"
  [ -z "$(man --warnings --local-file "$page" 2>&1 > /dev/null)" ] || fault "groff complains of the manual"
  man --local-file "$page" 2> /dev/null | col -bx > "$work/manual.txt"
  while read -r command; do
    grep -qE "^ +sitegen $command( |$)" "$work/manual.txt" || fault "the manual has no 'sitegen $command'"
  done < <("$binary" --help | sed -n '/^SUBCOMMANDS:/,/^$/s/^  \([a-z]*\)  .*/\1/p')
  echo "manual: $(grep -cE '^ {3}sitegen [a-z]' "$work/manual.txt") commands, no warnings"
}

check_completions() {
  local share=$installed/usr/share
  (cd "$work" && PATH=$installed/usr/bin:$PATH bash -c '
    set -eu; . "$1"; complete -p sitegen > /dev/null' - "$share/bash-completion/completions/sitegen") || fault "bash"
  (cd "$work" && zsh -f -c '
    autoload -U compinit && compinit -D -u && . "$1" && [[ -n ${_comps[sitegen]} ]]' - \
    "$share/zsh/vendor-completions/_sitegen") || fault "zsh"
  (cd "$work" && HOME=$work PATH=$installed/usr/bin:$PATH fish --no-config -c '
    source $argv[1]; complete -C "sitegen bu" | grep -q build' "$share/fish/vendor_completions.d/sitegen.fish") || fault "fish"
  echo "completions: bash, zsh and fish read theirs"
}

check_archive() {
  mkdir "$work/archive"
  tar --extract --gzip --file "$dist/sitegen-$version-linux-amd64.tar.gz" --directory "$work/archive" --strip-components 1
  cmp "$work/archive/bin/sitegen" "$binary" || fault "archive and package have different commands"
  echo "archive: $(find "$work/archive" -type f | wc -l) files, with the command of the package"
}

check_materials() {
  "$root/.build/readers/bin/python" "$root/.ci/release/materials.py" "$dist/sitegen-$version.cdx.json" "$binary" \
    || fault "the bill of materials is not right"
}

# What workflows install with, from this release on the disk; apt is played by a program that writes down what it is told.
check_installer() {
  mkdir -p "$work/bin" "$work/releases"
  ln -s "$dist" "$work/releases/v$version"
  printf '#!/bin/sh\necho "$@" >> %s/apt.log\n' "$work" > "$work/bin/apt-get"
  printf '#!/bin/sh\nexec "$@"\n' > "$work/bin/sudo"
  chmod 755 "$work/bin/apt-get" "$work/bin/sudo"
  local sum wrong
  sum=$(sha256sum < "$package" | cut -d' ' -f1)
  wrong=$(echo "$sum" | tr 0-9a-f 1-9a-f0)
  installs "$sum" || fault "the installer refuses the release"
  installs "" || fault "the installer refuses SHA256SUMS"
  ! installs "$wrong" 2> /dev/null || fault "the installer takes a package with another checksum"
  [ "$(grep -c "sitegen_${version}_amd64.deb" "$work/apt.log")" = 2 ] || fault "apt was not told what it should be"
  echo "installer: takes the package, and none with another checksum"
}

# Whether the installer that sitegen writes for this checksum takes the release.
installs() {
  rm -rf "$work/site/ci"
  "$binary" init "$work/site" --container ${1:+--sha256 "$1"} > /dev/null
  sed -i "s|^releases=.*|releases='file://$work/releases'|" "$work/site/ci/install-sitegen.sh"
  PATH=$work/bin:$installed/usr/bin:$PATH sh "$work/site/ci/install-sitegen.sh" > /dev/null
}

# Another folder, another zone, another language, other modes of new files.
check_twice() {
  local again=$work/another/folder
  [ -z "$(git -C "$root" status --porcelain)" ] || fault "there are changes that are not committed"
  git clone --quiet "$root" "$again"
  (umask 077 && cd "$again" && env TZ=Pacific/Auckland LC_ALL=C.UTF-8 make release > "$work/twice.log" 2>&1) \
    || { tail -20 "$work/twice.log"; fault "the second build fails"; }
  diff -r "$dist" "$again/dist" || fault "the second release has other bytes"
  echo "twice: $(find "$dist" -type f | wc -l) files with the same bytes"
}
