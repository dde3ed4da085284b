#include "views/widgets/avatar.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace comptoir {

namespace {

/// The first letter as people see it: "É" also when it is written as E and an accent.
QString firstLetter(const QString &word)
{
    const QString text = word.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? text.left(end).toUpper() : QString();
}

} // namespace

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(Theme::forText(44), Theme::forText(44));
}

void Avatar::setPerson(const QString &firstName, const QString &lastName, const QString &email)
{
    m_initials = initials(firstName, lastName, email);
    update();
}

QString Avatar::initials(const QString &firstName, const QString &lastName, const QString &email)
{
    const QString letters = firstLetter(firstName) + firstLetter(lastName);
    return letters.isEmpty() ? firstLetter(email) : letters;
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accentSoft));
    painter.drawEllipse(rect());
    if (m_initials.isEmpty()) {
        paintIcon(painter, QStringLiteral("customer"), tokens.accent,
                  QRectF(rect()).adjusted(11, 11, -11, -11));
        return;
    }
    painter.setFont(Theme::headingFont());
    painter.setPen(QColor(tokens.accent));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace comptoir
