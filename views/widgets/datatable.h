#pragma once

#include "views/widgets/localkeys.h"

#include <QTableView>

class QMenu;

namespace comptoir {

/// Roles that DataTable's delegate reads beside Qt's own.
enum DataTableRole {
    MutedRole = Qt::UserRole + 100, ///< bool: secondary text
    StrongRole, ///< bool: the column that names the row
    ToneRole, ///< int of Tone: the text is drawn as a badge
    InitialRole, ///< QString: a letter on a tinted square before the text, in place of a picture
    DotRole, ///< QColor: a dot before the text
    TrendRole, ///< Sparkline::Values: drawn in place of the text, which says the same
    WrapRole, ///< bool: words that go on in the next line, of a table with setRowsGrow()
};

/// The program's table: whole rows, hairlines between them, no grid, a header that one sorts by.
/// Enter opens. Ctrl+C copies the current cell, or the chosen lines where several are chosen;
/// Ctrl+Shift+C always lines: as text with tabs and as an HTML table. Lines of a PagedModel that
/// are not on screen are read first, so the clipboard fills a moment later. The context menu has
/// the same, sorts by the column of the current cell, and has the actions that a page adds with
/// addAction(). Words that do not fit are cut, and stand whole in the cell's tool tip.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    /// More lines than these are no matter for a clipboard: export them.
    static constexpr int kMostCopied = 10000;

    explicit DataTable(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// Lets the owner choose many lines (Ctrl, Shift, Ctrl+A).
    void setManyChosen(bool many);
    /// Rows are as high as their words need (WrapRole): of a short list of whole sentences.
    void setRowsGrow();
    /// Rows chosen, from top to bottom; the current one where none is.
    [[nodiscard]] QList<int> chosenRows() const;
    /// Columns shown, in their order on screen.
    [[nodiscard]] QList<int> shownColumns() const;

    /// The least width in which a column shows its heading, on two lines where that is narrower.
    static int headingWidth(const QString &heading);

    void copyCell();
    void copyLines();
    /// As an arrow key would: the owner moves to this row.
    void moveTo(int row);

signals:
    void rowOpened(int row); ///< double click or Enter
    /// The owner went to this row, by a key or for its menu. The current row also moves without
    /// them, when the rows are others or the table gets the keyboard: that is no such move.
    void rowMovedTo(int row);
    void said(const QString &text); ///< a sentence for a toast: what was copied
    /// The context menu is about to show: what concerns a column may be added.
    void menuOpens(QMenu *menu, int column);

private:
    void addSorting(QMenu &menu, int column);
    void sortBy(int column);
    void copyCells(const QList<int> &rows, const QList<int> &columns);
    void copyTexts(const QList<QStringList> &lines);
    void takeMove(QKeyEvent *event);
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

    QPersistentModelIndex m_pressed; ///< by the click before
};

} // namespace comptoir
