#!/bin/sh
# Run by dpkg and rpm after the files are there; electron-builder fills in the names. Nothing here may fail an installation.
folder='/opt/${sanitizedProductName}'
window='${executable}'

# Both commands on everybody's PATH: the window, and the console program that applications look for.
ln -sfn "$folder/$window" "/usr/bin/$window" || true
ln -sfn "$folder/resources/bin/licensing" /usr/bin/licensing || true

# Chromium's sandbox stands on user namespaces. Where the system has none for everybody, a small program of its own makes them as root. Root itself
# has them everywhere, so somebody else has to try; in doubt they are taken for missing, since Chromium uses them first where they are there.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null; then mode=0755; else mode=4755; fi
chmod "$mode" "$folder/chrome-sandbox" || true

# Where AppArmor keeps user namespaces for programs that it knows (Ubuntu since 24.04), it is told of this one.
profile="$folder/resources/apparmor-profile"
if [ -f "$profile" ] && aa-enabled --quiet 2>/dev/null && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" "/etc/apparmor.d/$window" || true
  # A system image that is being made has no kernel of its own to tell.
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "/etc/apparmor.d/$window" || true
  fi
fi

for update in 'update-mime-database /usr/share/mime' 'update-desktop-database /usr/share/applications' 'gtk-update-icon-cache -qtf /usr/share/icons/hicolor'; do
  command -v "${update%% *}" >/dev/null 2>&1 && { $update >/dev/null 2>&1 || true; }
done
exit 0
