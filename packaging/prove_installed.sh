#!/bin/sh
# Inside a fresh Debian: install the package $1, use it as a plain user, purge it.
set -eu
export DEBIAN_FRONTEND=noninteractive

apt-get update -qq
apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1
if command -v python3; then
    echo "There is a Python here, so nothing would be proven."
    exit 1
fi
useradd --create-home person

# Run a command as that user, in the home folder.
as_person() {
    runuser -u person -- env -C /home/person HOME=/home/person "$@"
}

as_person chairdesk --version
as_person env -u DISPLAY QT_QPA_PLATFORM=offscreen chairdesk --selftest offscreen
as_person env QT_QPA_PLATFORM=xcb chairdesk --selftest xcb
grep -q "drawn by xcb in Inter" /home/person/xcb/selftest.txt

echo "-- A library of the person's own, opened in the window"
as_person sh -c 'mkdir -p .local/share/Chairdesk && cp xcb/home/example.chairdesk .local/share/Chairdesk/library.chairdesk'
library=/home/person/.local/share/Chairdesk/library.chairdesk
as_person timeout --signal=TERM 8 chairdesk "$library" || [ $? = 124 ]
as_person chairdesk check library --library "$library" 
if grep --recursive ERROR /home/person/.local/state/Chairdesk; then exit 1; fi

echo "-- The type of the file, and what opens it"
apt-get install -y -qq --no-install-recommends shared-mime-info desktop-file-utils libglib2.0-bin >/dev/null 2>&1
as_person gio info --attributes standard::content-type "$library" | grep application/x-chairdesk
as_person gio mime application/x-chairdesk | grep "^Default.*org.chairdesk.Chairdesk.desktop"

echo "-- Purged"
sha256sum "$library" >/tmp/before
apt-get purge -y -qq chairdesk >/dev/null
test ! -e /usr/lib/chairdesk && test ! -e /usr/bin/chairdesk
sha256sum --check --quiet /tmp/before
echo "The program is gone, the person's library is as it was."
