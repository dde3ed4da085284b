#pragma once

#include <QTableView>

namespace comptoir {

/// Roles that DataTable's delegate reads beside Qt's own.
enum DataTableRole {
    MutedRole = Qt::UserRole + 100, ///< bool: secondary text
    StrongRole, ///< bool: the column that names the row
    ToneRole, ///< int of Tone: the text is drawn as a badge
};

/// The program's table: whole rows, hairlines between them, no grid, a header that one sorts by.
/// Ctrl+C copies the current cell as text, Ctrl+Shift+C the whole line with tabs. Enter opens.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// The least width in which a column shows its heading, on two lines where that is narrower.
    static int headingWidth(const QString &heading);

    void copyCell() const;
    void copyLine() const;

signals:
    void rowOpened(int row); ///< double click or Enter

private:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
};

} // namespace comptoir
