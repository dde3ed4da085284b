#include "views/widgets/elidedbutton.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace comptoir {

namespace {

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

ElidedButton::ElidedButton(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("link"));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedButton::setName(const QString &name)
{
    m_name = name;
    setText(withoutMnemonics(name));
    setAccessibleName(name);
    tellWhatIsCut();
}

void ElidedButton::setHint(const QString &hint)
{
    m_hint = hint;
    tellWhatIsCut();
}

QSize ElidedButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int around = whole.width() - fontMetrics().horizontalAdvance(m_name);
    return {qMin(whole.width(), around + fontMetrics().averageCharWidth() * m_leastLetters),
            whole.height()};
}

int ElidedButton::room() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    constexpr int kBesideIcon = 4; // as Qt's styles have it
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + kBesideIcon;
    return style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width() - icon;
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = withoutMnemonics(fontMetrics().elidedText(m_name, Qt::ElideRight, room()));
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    tellWhatIsCut();
}

void ElidedButton::tellWhatIsCut()
{
    const bool isCut = fontMetrics().horizontalAdvance(m_name) > room();
    QStringList lines;
    for (const QString &line : {isCut ? m_name : QString(), m_hint}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    setToolTip(lines.join(u'\n'));
}

} // namespace comptoir
