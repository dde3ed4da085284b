#pragma once

#include "views/widgets/tokens.h"
#include "workflows/graph/nodekind.h"

#include <QFont>
#include <QStaticText>

class QPainter;

namespace comptoir {

/// What a card of the canvas says.
struct NodeCard
{
    enum class Mark { None, Remark, Error };

    QString title;
    QString summary; ///< its sentence
    QString icon;
    NodeCategory category = NodeCategory::Change;
    QStringList ports; ///< labels
    QStringList portIds;
    bool takesArrows = true;
    QString here, passed; ///< in the footer, where there is one
    bool hasFooter = false;
    Mark mark = Mark::None;

    bool operator==(const NodeCard &) const = default;
};

/// The colours of a category; its icon tells the same.
struct CategoryColours
{
    QColor drawing, ground;

    static CategoryColours of(NodeCategory category, const Tokens &tokens);
};

/// The letters on cards, in pixels of the canvas: the view makes them as large as the person wants.
struct CardFonts
{
    QFont title, words, heading;

    static const CardFonts &get();
};

/// Draws cards. What is costly about words, cutting and laying them out, is done once per card, so
/// that a frame in software takes little.
class CardPainter
{
public:
    void setCard(const NodeCard &card);
    [[nodiscard]] const NodeCard &card() const { return m_card; }

    /// With its upper left corner at 0, 0. `scale`: pixels of the screen in one of the canvas;
    /// below kPlainBelow nothing is drawn that could not be read.
    void paint(QPainter &painter, const Tokens &tokens, double scale, bool isChosen,
               bool isCurrent) const;

    static constexpr double kPlainBelow = 0.5;

private:
    void paintPlain(QPainter &painter, const QRectF &rect, const Tokens &tokens,
                    bool isChosen) const;
    void paintWords(QPainter &painter, const Tokens &tokens) const;
    void paintFooter(QPainter &painter, const QRectF &rect, const Tokens &tokens) const;
    void paintPorts(QPainter &painter, const Tokens &tokens) const;

    NodeCard m_card;
    QStaticText m_title, m_summary, m_here, m_passed;
};

} // namespace comptoir
