#include "views/widgets/shorteningbutton.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace comptoir {

ShorteningButton::ShorteningButton(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("link"));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ShorteningButton::setWordings(const QStringList &wordings, const QIcon &drawing,
                                   const QIcon &bare)
{
    m_wordings = wordings.isEmpty() ? QStringList{QString()} : wordings;
    m_drawing = drawing;
    m_bare = bare;
    updateGeometry();
    choose();
}

QSize ShorteningButton::sizeHint() const
{
    return sizeFor(m_wordings.constFirst());
}

QSize ShorteningButton::minimumSizeHint() const
{
    return sizeFor(m_wordings.constLast());
}

const QIcon &ShorteningButton::iconFor(const QString &wording) const
{
    return wording.isEmpty() && m_drawing.isNull() ? m_bare : m_drawing;
}

/// As QPushButton reckons it.
QSize ShorteningButton::sizeFor(const QString &wording) const
{
    constexpr int kBesideIcon = 4;
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = wording;
    option.icon = iconFor(wording);
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, wording);
    QSize contents(wording.isEmpty() ? 0 : words.width(), words.height());
    if (!option.icon.isNull()) {
        contents.rwidth() += iconSize().width() + kBesideIcon;
        contents.setHeight(qMax(contents.height(), iconSize().height()));
    }
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, contents, this);
}

void ShorteningButton::choose()
{
    const auto fitting
        = std::find_if(m_wordings.cbegin(), m_wordings.cend() - 1, [this](const QString &wording) {
              return sizeFor(wording).width() <= width();
          });
    setIcon(iconFor(*fitting));
    setText(*fitting);
}

void ShorteningButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    choose();
}

void ShorteningButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        choose();
}

} // namespace comptoir
