#include "views/shell/pillbutton.h"

#include "views/widgets/icons.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"

namespace comptoir {

PillButton::PillButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setIconSize({Theme::forText(16), Theme::forText(16)});
}

void PillButton::setState(Tone tone, const QString &icon, const QString &word,
                          const QString &explanation)
{
    const char *const names[] = {"neutral", "accent", "good", "warning", "danger"};
    setLook(this, "pill", QString::fromLatin1(names[static_cast<int>(tone)]));
    setIcon(themedIcon(icon, tone));
    m_word = word;
    setText(m_compact ? QString() : word);
    setToolTip(m_compact ? word + u'\n' + explanation : explanation);
    setAccessibleName(word);
    setAccessibleDescription(explanation);
}

void PillButton::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setText(compact ? QString() : m_word);
    setToolTip(compact ? m_word + u'\n' + accessibleDescription() : accessibleDescription());
}

} // namespace comptoir
