#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QKeyEvent;

namespace comptoir {

/// A key that works in one kind of place, declared beside what answers it.
struct LocalKey
{
    QList<QKeySequence> keys; ///< one does it, or each does it one way: both are listed
    QString text; ///< what it does, in the current language
};

/// The keys of one kind of place, for the list of keys (F1).
struct LocalKeys
{
    QString place; ///< "In a table"
    QList<LocalKey> keys;

    LocalKeys &operator+=(const QList<LocalKey> &more);
};

/// Whether one of `keys` was pressed; on the number pad too.
bool isPressed(const QList<QKeySequence> &keys, const QKeyEvent &event);
constexpr char kBetweenKeys[] = "  "; ///< no key is written so
/// As the owner's keyboard writes them: "Alt+Up  Alt+Down".
QString keysText(const QList<QKeySequence> &keys);

} // namespace comptoir
