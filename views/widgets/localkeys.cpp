#include "views/widgets/localkeys.h"

#include <QKeyEvent>
#include <QStringList>

namespace comptoir {

LocalKeys &LocalKeys::operator+=(const QList<LocalKey> &more)
{
    keys.append(more);
    return *this;
}

bool isPressed(const QList<QKeySequence> &keys, const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return keys.contains(QKeySequence(static_cast<int>(modifiers) | event.key()));
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    texts.removeDuplicates();
    return texts.join(QLatin1String(kBetweenKeys));
}

} // namespace comptoir
