#include "views/widgets/searchfield.h"

#include "views/widgets/datatable.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace comptoir {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    // Qt gives no other way to the drawing of its clear button.
    if (auto *clearing = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clearing->setIcon(themedIcon(QStringLiteral("close")));
    setProperty("search", true);
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoomForHint);
}

LocalKeys SearchField::keys()
{
    return {tr("In the search of a list"),
            {{{Qt::Key_Down, Qt::Key_Return}, tr("On into the list")},
             {{Qt::Key_Escape}, tr("Clear what is searched for")}}};
}

void SearchField::setKeyHint(const QString &hint)
{
    m_hint = hint;
    makeRoomForHint();
    update();
}

/// Of the key, with its frame.
int SearchField::hintWidth() const
{
    return m_hint.isEmpty() || !text().isEmpty()
        ? 0
        : QFontMetrics(Theme::smallFont()).horizontalAdvance(m_hint) + 12;
}

/// What the field asks for ends before it, with "…" where it is cut.
void SearchField::makeRoomForHint()
{
    setTextMargins(0, 0, hintWidth(), 0);
}

void SearchField::leadInto(DataTable *table)
{
    m_table = table;
}

void SearchField::goToTable()
{
    const bool begins
        = !m_table->currentIndex().isValid(); // a table that gets the keyboard has one
    m_table->setFocus(Qt::TabFocusReason);
    if (begins)
        m_table->moveTo(0);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (m_table && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter))
        goToTable();
    else
        QLineEdit::keyPressEvent(event);
}

/// A narrow field cuts what it asks for; the tool tip then tells all of it.
void SearchField::tellWhatIsCut()
{
    const int icon = style()->pixelMetric(QStyle::PM_LineEditIconSize) + 20;
    const int needed = fontMetrics().horizontalAdvance(placeholderText()) + icon + hintWidth();
    if (toolTip() != m_told)
        return; // the page's own
    m_told = needed > width() ? placeholderText() : QString();
    setToolTip(m_told);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (text().isEmpty())
        tellWhatIsCut();
    const int wide = hintWidth();
    if (wide == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const QFont font = Theme::smallFont();
    const QRectF key(width() - wide - 10.5, (height() - Theme::forText(18) - 1) / 2.0 + 0.5, wide,
                     Theme::forText(18));
    painter.setPen(QColor(tokens.outline));
    painter.setBrush(QColor(tokens.card));
    painter.drawRoundedRect(key, 4, 4);
    painter.setFont(font);
    painter.setPen(QColor(tokens.muted));
    painter.drawText(key, Qt::AlignCenter, m_hint);
}

} // namespace comptoir
