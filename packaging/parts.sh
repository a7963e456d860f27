# The parts that packages are put together from; read by packaging/build, whose variables it uses.
# shellcheck shell=bash disable=SC2154

# What every package has: the stripped command, its page of the manual, completions, whose work is in it.
make_parts() {
  mkdir -p "$1"
  strip --strip-all --remove-section=.comment -o "$1/sitegen" "$binary"
  # The package manager tells every command to look for libraries beside itself; there are none.
  chrpath --delete "$1/sitegen" > /dev/null
  "$binary" --experimental-dump-help > "$1/help.json"
  python3 "$here/manual.py" "$1/help.json" "$version" "$here/manual-end.man" > "$1/sitegen.1"
  for shell in bash zsh fish; do
    "$binary" --generate-completion-script "$shell" | sed '1{/^#!/d}' > "$1/completions.$shell"
  done
  python3 "$here/materials.py" notices "$root" > "$1/THIRD-PARTY.txt"
  python3 "$here/materials.py" bill "$root" "$version" "$1/sitegen" > "$1/sitegen.cdx.json"
}

# A file with mode 0644, or the mode that is said; folders are made.
put() { install -D -m "${3:-0644}" "$1" "$2"; }

# The same, compressed, as Debian wants what is below /usr/share/doc and the manual.
put_compressed() {
  mkdir -p "$(dirname "$2")"
  gzip -n -9 < "$1" > "$2"
}

# The tree of the Debian package, with its list of sums and its control file.
make_debian_tree() {
  local doc=$1/usr/share/doc/sitegen
  put "$work/parts/sitegen" "$1/usr/bin/sitegen" 0755
  put_compressed "$work/parts/sitegen.1" "$1/usr/share/man/man1/sitegen.1.gz"
  put "$work/parts/completions.bash" "$1/usr/share/bash-completion/completions/sitegen"
  put "$work/parts/completions.zsh" "$1/usr/share/zsh/vendor-completions/_sitegen"
  put "$work/parts/completions.fish" "$1/usr/share/fish/vendor_completions.d/sitegen.fish"
  put "$here/debian/copyright" "$doc/copyright"
  put "$here/debian/lintian-overrides" "$1/usr/share/lintian/overrides/sitegen"
  put_compressed "$work/parts/THIRD-PARTY.txt" "$doc/THIRD-PARTY.txt.gz"
  make_debian_changelog > "$work/changelog"
  put_compressed "$work/changelog" "$doc/changelog.gz"
  make_control "$1"
}

make_debian_changelog() {
  printf 'sitegen (%s) unstable; urgency=medium\n\n' "$version"
  printf '  * Release %s; CHANGELOG.md in the sources says what is new.\n\n' "$version"
  printf ' -- %s  %s\n' "$(sed -n 's/^Maintainer: //p' "$here/debian/control")" "$(date --utc -R -d "@$SOURCE_DATE_EPOCH")"
}

# What the command needs of other packages is read from the command itself.
make_control() {
  local depends size
  mkdir -p "$work/shlibs/debian" "$1/DEBIAN"
  printf 'Source: sitegen\n\nPackage: sitegen\nArchitecture: any\n' > "$work/shlibs/debian/control"
  depends=$(cd "$work/shlibs" && dpkg-shlibdeps -O "$1/usr/bin/sitegen" | sed -n 's/^shlibs:Depends=//p')
  (cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$work/md5sums"
  put "$work/md5sums" "$1/DEBIAN/md5sums"
  # In KiB, each file rounded up and each folder as one: the same on every file system.
  size=$(cd "$1" && find usr -type f -printf '%s\n' | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')
  size=$((size + $(cd "$1" && find usr -type d | wc -l)))
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" -e "s/@SIZE@/$size/" \
    "$here/debian/control" > "$1/DEBIAN/control"
  chmod 0644 "$1/DEBIAN/control"
}

# The tree for every other Linux, to be unpacked into /usr/local or ~/.local.
make_archive_tree() {
  local doc=$1/share/doc/sitegen
  put "$work/parts/sitegen" "$1/bin/sitegen" 0755
  put "$work/parts/sitegen.1" "$1/share/man/man1/sitegen.1"
  put "$work/parts/completions.bash" "$1/share/bash-completion/completions/sitegen"
  put "$work/parts/completions.zsh" "$1/share/zsh/site-functions/_sitegen"
  put "$work/parts/completions.fish" "$1/share/fish/vendor_completions.d/sitegen.fish"
  put "$root/README.md" "$doc/README.md"
  put "$root/CHANGELOG.md" "$doc/CHANGELOG.md"
  put "$root/LICENSE" "$doc/LICENSE"
  put "$work/parts/THIRD-PARTY.txt" "$doc/THIRD-PARTY.txt"
  put "$work/parts/sitegen.cdx.json" "$doc/sitegen.cdx.json"
}
