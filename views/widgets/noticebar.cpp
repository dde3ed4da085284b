#include "views/widgets/noticebar.h"

#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace comptoir {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_drawing(new QLabel(this))
    , m_text(makeLabel(TextRole::Body, this))
    , m_details(makeLabel(TextRole::Small, this))
    , m_fold(makeButton(ButtonKind::Link, this))
    , m_action(makeButton(ButtonKind::Plain, this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_text);
    words->addWidget(m_fold, 0, Qt::AlignLeft);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 10, 10);
    row->setSpacing(12);
    row->addWidget(m_drawing, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fold->setCheckable(true);
    connect(m_fold, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::acted);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    onLanguage(this, [this] {
        m_fold->setText(tr("Details"));
        setIconButtonText(m_close, tr("Close this notice"));
    });
    hide();
}

void NoticeBar::showNotice(Tone tone, const QString &text, const QString &action)
{
    const char *const names[] = {"neutral", "accent", "good", "warning", "danger"};
    m_tone = tone;
    setLook(this, "notice", QString::fromLatin1(names[static_cast<int>(tone)]));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_details->hide();
    m_fold->hide();
    m_fold->setChecked(false);
    setAccessibleName(text);
    paintDrawing();
    show();
}

void NoticeBar::showError(const Error &error, const QString &action)
{
    showNotice(Tone::Danger, error.text, action);
    m_details->setText(error.detail);
    m_fold->setVisible(!error.detail.isEmpty());
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintDrawing();
    QFrame::changeEvent(event);
}

void NoticeBar::paintDrawing()
{
    const QColor colour = tokensFor(palette()).foreground(m_tone);
    m_drawing->setPixmap(iconPixmap(iconOf(m_tone), colour, 18, devicePixelRatioF()));
}

} // namespace comptoir
