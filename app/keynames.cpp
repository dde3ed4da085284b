#include "app/keynames.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

constexpr const char *kKeys = "QShortcut"; ///< under which Qt has their names
constexpr const char *kEnter = "Enter"; // no text of ours: Qt's own words have it

struct Arrow
{
    const char *word; ///< of Qt
    char16_t drawing;
};
constexpr Arrow kArrows[] = {{"Up", u'↑'}, {"Down", u'↓'}, {"Left", u'←'}, {"Right", u'→'}};

} // namespace

void KeyNames::learn()
{
    m_enter = QCoreApplication::translate(kKeys, kEnter);
}

QString KeyNames::translate(const char *context, const char *source, const char *, int) const
{
    if (qstrcmp(context, kKeys) != 0)
        return {};
    if (qstrcmp(source, "Return") == 0)
        return m_enter;
    for (const Arrow &arrow : kArrows) {
        if (qstrcmp(source, arrow.word) == 0)
            return QString(QChar(arrow.drawing));
    }
    return {};
}

} // namespace comptoir
