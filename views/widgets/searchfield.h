#pragma once

#include "views/widgets/localkeys.h"

#include <QLineEdit>

namespace comptoir {

class DataTable;

/// A line to search in: magnifier at the left, a button that clears, and the key that brings one
/// here at the right while it is empty. Escape clears.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// "Ctrl+K", already written for the owner's keyboard.
    void setKeyHint(const QString &hint);
    /// Searches in `table`: Down and Enter go on there.
    void leadInto(DataTable *table);

private:
    void goToTable();
    void tellWhatIsCut();
    void makeRoomForHint();
    [[nodiscard]] int hintWidth() const;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    QString m_hint;
    QString m_told; ///< the tool tip, when it is ours
    DataTable *m_table = nullptr;
};

} // namespace comptoir
