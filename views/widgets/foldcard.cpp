#include "views/widgets/foldcard.h"

#include "views/widgets/badge.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kTop = 9; ///< over the title
constexpr int kBottom = 8;
} // namespace

FoldHeader::FoldHeader(const Content &content, QWidget *parent)
    : QAbstractButton(parent)
    , m_content(content)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(
        QStringList{content.title, content.detail, content.badge, content.figure}.join(
            QStringLiteral(", ")));
}

QSize FoldHeader::sizeHint() const
{
    return {260, kTop + Theme::forText(19) + Theme::forText(18) + kBottom};
}

void FoldHeader::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setBrush(QColor(underMouse() ? tokens.hover : tokens.card));
        painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    paintIcon(painter, isChecked() ? QStringLiteral("down") : QStringLiteral("right"), tokens.muted,
              QRectF(6, (height() - 14) / 2.0, 14, 14));

    QFont strong = font();
    strong.setWeight(QFont::Medium);
    int right = width() - 10;
    if (!m_content.figure.isEmpty()) {
        painter.setFont(strong);
        painter.setPen(QColor(tokens.text));
        const int wide = painter.fontMetrics().horizontalAdvance(m_content.figure);
        painter.drawText(QRect(right - wide, 0, wide, height()), Qt::AlignVCenter,
                         m_content.figure);
        right -= wide + 12;
    }
    if (!m_content.badge.isEmpty()) {
        const int wide
            = qMin(QFontMetrics(Theme::smallFont()).horizontalAdvance(m_content.badge) + 24,
                   qMax(60, (right - 28) / 2));
        Badge::paint(painter, QRect(right - wide, 0, wide, height()), m_content.badge,
                     m_content.tone, palette());
        right -= wide + 10;
    }
    const int room = right - 28;
    painter.setFont(strong);
    painter.setPen(QColor(tokens.text));
    painter.drawText(QRect(28, kTop, room, Theme::forText(19)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, room));
    painter.setFont(Theme::smallFont());
    painter.setPen(QColor(tokens.muted));
    painter.drawText(QRect(28, kTop + Theme::forText(19), room, Theme::forText(18)),
                     Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.detail, Qt::ElideRight, room));
}

FoldCard::FoldCard(const FoldHeader::Content &content, std::function<void(QVBoxLayout *)> fillBody,
                   QWidget *parent)
    : QWidget(parent)
    , m_header(new FoldHeader(content, this))
    , m_body(nullptr)
    , m_fillBody(std::move(fillBody))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeRule(this));
    connect(m_header, &FoldHeader::toggled, this, &FoldCard::setOpen);
    connect(m_header, &FoldHeader::toggled, this, &FoldCard::toggled);
}

void FoldCard::setOpen(bool open)
{
    if (open && !m_body) {
        m_body = new QWidget(this);
        auto *inside = new QVBoxLayout(m_body);
        inside->setContentsMargins(28, 8, 10, 14);
        inside->setSpacing(6);
        m_fillBody(inside);
        static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_body);
    }
    if (m_body)
        m_body->setVisible(open);
    m_header->setChecked(open);
}

} // namespace comptoir
