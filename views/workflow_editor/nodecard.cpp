#include "views/workflow_editor/nodecard.h"

#include "views/widgets/icons.h"
#include "views/workflow_editor/cardgeometry.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace comptoir {

namespace {

using namespace cardgeometry;

constexpr int kPadding = 12;
constexpr int kTile = 32;
constexpr int kIcon = 18;
constexpr int kMark = 16;
constexpr double kRadius = metrics::kRadius;
constexpr int kWordsAt = kPadding + kTile + 10;
constexpr int kTitlePixels = 13;
constexpr int kWordsPixels = 12;

/// How much of `over` lies on `under`.
QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()),
            mix(over.blue(), under.blue())};
}

QStaticText prepared(const QString &text, const QFont &font, double room)
{
    QStaticText made(QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare({}, font);
    return made;
}

} // namespace

CategoryColours CategoryColours::of(NodeCategory category, const Tokens &tokens)
{
    const QColor blue(tokens.chart[2]);
    switch (category) {
    case NodeCategory::Trigger:
    case NodeCategory::Change:
        return {tokens.accent, tokens.accentSoft};
    case NodeCategory::Message:
        return {blue, mixed(blue, QColor(tokens.card), tokens.dark ? 0.22 : 0.12)};
    case NodeCategory::Wait:
    case NodeCategory::Decision:
        return {tokens.warning, tokens.warningSoft};
    case NodeCategory::End:
        break;
    }
    return {tokens.good, tokens.goodSoft};
}

const CardFonts &CardFonts::get()
{
    static CardFonts fonts;
    const QFont base = QApplication::font();
    if (fonts.words.family() != base.family() || fonts.words.pixelSize() != kWordsPixels) {
        fonts.title = fonts.words = fonts.heading = base;
        fonts.title.setPixelSize(kTitlePixels);
        fonts.title.setWeight(QFont::DemiBold);
        fonts.words.setPixelSize(kWordsPixels);
        fonts.heading.setPixelSize(kWordsPixels);
        fonts.heading.setWeight(QFont::DemiBold);
    }
    return fonts;
}

void CardPainter::setCard(const NodeCard &card)
{
    m_card = card;
    const CardFonts &fonts = CardFonts::get();
    const double room = kWidth - kWordsAt - kPadding;
    const double beside = card.mark == NodeCard::Mark::None ? 0 : kMark + 4;
    m_title = prepared(card.title, fonts.title, room - beside);
    m_summary = prepared(card.summary, fonts.words, room);
    const double half = (kWidth - 2 * kPadding) / 2.0;
    m_here = prepared(card.here, fonts.words, half);
    m_passed = prepared(card.passed, fonts.words, half);
}

void CardPainter::paint(QPainter &painter, const Tokens &tokens, double scale, bool isChosen,
                        bool isCurrent) const
{
    const QRectF rect = cardgeometry::card({}, m_card.hasFooter);
    if (scale < kPlainBelow) {
        paintPlain(painter, rect, tokens, isChosen);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWrong = m_card.mark == NodeCard::Mark::Error;
    painter.setBrush(QColor(tokens.card));
    painter.setPen(QPen(QColor(isChosen      ? tokens.accent
                                   : isWrong ? tokens.danger
                                             : tokens.outline),
                        isCurrent      ? 2.5
                            : isChosen ? 2
                                       : 1));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const CategoryColours colours = CategoryColours::of(m_card.category, tokens);
    const QRectF tile(kPadding, (kHeight - kTile) / 2.0, kTile, kTile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(tile, 6, 6);
    painter.drawPixmap(tile.center() - QPointF(kIcon / 2.0, kIcon / 2.0),
                       iconPixmap(m_card.icon, colours.drawing, kIcon,
                                  scale > 1.01 ? 2 : painter.device()->devicePixelRatioF()));
    paintWords(painter, tokens);
    if (m_card.hasFooter)
        paintFooter(painter, rect, tokens);
    paintPorts(painter, tokens);
}

/// Where words are too small to be read.
void CardPainter::paintPlain(QPainter &painter, const QRectF &rect, const Tokens &tokens,
                             bool isChosen) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor edge(isChosen                                   ? tokens.accent
                          : m_card.mark == NodeCard::Mark::Error ? tokens.danger
                                                                 : tokens.outline);
    painter.fillRect(rect, edge);
    const double inside = isChosen ? 4 : 2;
    painter.fillRect(rect.adjusted(inside, inside, -inside, -inside), QColor(tokens.card));
    const CategoryColours colours = CategoryColours::of(m_card.category, tokens);
    painter.fillRect(QRectF(kPadding, (kHeight - kTile) / 2.0, kTile, kTile), colours.drawing);
    const double written = qMin(m_title.size().width(), kWidth - kWordsAt - double(kPadding));
    painter.fillRect(QRectF(kWordsAt, kHeight / 2.0 - 5, written, 10), QColor(tokens.chip));
}

void CardPainter::paintWords(QPainter &painter, const Tokens &tokens) const
{
    const CardFonts &fonts = CardFonts::get();
    painter.setFont(fonts.title);
    painter.setPen(QColor(tokens.text));
    painter.drawStaticText(QPointF(kWordsAt, 13), m_title);
    painter.setFont(fonts.words);
    painter.setPen(QColor(tokens.muted));
    painter.drawStaticText(QPointF(kWordsAt, 34), m_summary);
    if (m_card.mark != NodeCard::Mark::None) {
        const Tone tone = m_card.mark == NodeCard::Mark::Error ? Tone::Danger : Tone::Warning;
        painter.drawPixmap(QPointF(kWidth - kPadding - kMark + 2, 12),
                           iconPixmap(QStringLiteral("warning"), tokens.foreground(tone), kMark,
                                      painter.device()->devicePixelRatioF()));
    }
}

void CardPainter::paintFooter(QPainter &painter, const QRectF &rect, const Tokens &tokens) const
{
    painter.setPen(QPen(QColor(tokens.line), 1));
    painter.drawLine(QPointF(kPadding, kHeight + 0.5), QPointF(kWidth - kPadding, kHeight + 0.5));
    painter.setPen(QColor(tokens.text));
    const double top = kHeight + (kFooter - m_here.size().height()) / 2;
    painter.drawStaticText(QPointF(kPadding, top), m_here);
    painter.drawStaticText(QPointF(rect.right() - kPadding - m_passed.size().width(), top),
                           m_passed);
}

void CardPainter::paintPorts(QPainter &painter, const Tokens &tokens) const
{
    painter.setPen(QPen(QColor(tokens.muted), 1.5));
    painter.setBrush(QColor(tokens.background));
    const int count = static_cast<int>(m_card.ports.size());
    for (int port = 0; port < count; ++port)
        painter.drawEllipse(outPort({}, port, count, m_card.hasFooter), kPortRadius - 1.0,
                            kPortRadius - 1.0);
}

} // namespace comptoir
