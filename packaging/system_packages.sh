#!/bin/sh
# Install the system packages of the groups given (see the list beside this) that are missing: with
# apt when root, otherwise print the one command to run. Ends with 1 where an essential one stays
# missing. Elsewhere than on Linux, Qt brings all that a window needs.
set -eu

PYTHON=${PYTHON:-python3}
export PYTHON
list=$(dirname "$0")/system-packages.txt

# The packages of group $1 whose check fails, on one line.
missing() {
    while read -r group package check; do
        if [ "$group" = "$1" ] && { [ "$group" != window ] || [ "$(uname)" = Linux ]; } && ! sh -c "$check" </dev/null >/dev/null 2>&1; then
            printf ' %s' "$package"
        fi
    done <"$list"
}

# All the packages that the groups given miss.
missing_of() {
    for group in "$@"; do missing "$group"; done
}

wanted=$(missing_of "$@")
[ -n "$wanted" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system packages:$wanted"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # one word a package
    if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends $wanted; } >&2; then
        echo "apt could not install:$wanted" >&2
    fi
    wanted=$(missing_of "$@")
    [ -n "$wanted" ] || exit 0
fi

echo "Missing system packages:$wanted. On Debian or Ubuntu, install them with:" >&2
echo "    sudo apt-get install --no-install-recommends$wanted" >&2
for group in "$@"; do
    case $group in
    run | window | package) [ -z "$(missing "$group")" ] || exit 1 ;;
    esac
done
echo "Going on without them; tests that need them are skipped, and the system's own font is used." >&2
