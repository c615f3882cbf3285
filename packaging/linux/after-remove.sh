#!/bin/sh
# Run by dpkg and rpm after the files are gone. People's profiles stay: they hold licenses that cannot be had again without an administrator.
window='${executable}'

# An upgrade runs this too, after the new files came: its links are not ours to take. (dpkg says "upgrade", rpm how many are left.)
case "${1:-}" in
  upgrade | [1-9]*) exit 0 ;;
esac

for name in "$window" licensing; do
  case "$(readlink "/usr/bin/$name" 2>/dev/null)" in
    '/opt/${sanitizedProductName}/'*) rm -f "/usr/bin/$name" ;;
  esac
done

if [ -f "/etc/apparmor.d/$window" ]; then
  if aa-enabled --quiet 2>/dev/null && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "/etc/apparmor.d/$window" >/dev/null 2>&1 || true
  fi
  rm -f "/etc/apparmor.d/$window"
fi
exit 0
