#include "views/shell/demobar.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace comptoir {

DemoBar::DemoBar(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel(TextRole::Body, this))
    , m_leave(makeButton(ButtonKind::Link, this))
{
    m_leave->setObjectName(QStringLiteral("leave-demo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kPageMargin, 2, metrics::kPageMargin, 2);
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &DemoBar::leaveRequested);
    onLanguage(this, [this] {
        m_text->setText(tr("This is the demo shop: its people are invented."));
        m_leave->setText(tr("Leave the demo"));
    });
}

void DemoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokensFor(palette()).accentSoft));
}

} // namespace comptoir
