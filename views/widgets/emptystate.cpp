#include "views/widgets/emptystate.h"

#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace comptoir {

EmptyState::EmptyState(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_drawing(new QLabel(this))
    , m_sentence(makeLabel(TextRole::Muted, this))
    , m_button(makeButton(ButtonKind::Plain, this))
    , m_demo(makeButton(ButtonKind::Link, this))
{
    m_drawing->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(Theme::forText(420));
    m_button->hide();
    m_demo->setObjectName(QStringLiteral("offer-demo"));
    m_demo->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_drawing, 0, Qt::AlignHCenter);
    // Stretched rather than aligned: an aligned label keeps the height of its unfolded words.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 1000);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addWidget(m_demo, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
    connect(m_demo, &QPushButton::clicked, this, [this] { m_openDemo(); });
    paintDrawing();
}

void EmptyState::setTexts(const QString &sentence, const QString &button)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

void EmptyState::offerDemo(const std::function<void()> &open)
{
    m_openDemo = open;
    m_demo->setText(tr("Explore the demo shop"));
    m_demo->setVisible(bool(open));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintDrawing();
    QWidget::changeEvent(event);
}

void EmptyState::paintDrawing()
{
    const QColor colour = tokensFor(palette()).muted;
    m_drawing->setPixmap(iconPixmap(m_icon, colour, 40, devicePixelRatioF()));
}

} // namespace comptoir
