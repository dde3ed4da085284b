#pragma once

#include "models/domain/writtenmessage.h"

#include <QAbstractTableModel>

namespace comptoir {

/// A message as the list tells of it.
struct MessageLine
{
    WrittenMessage message;
    int hindering = 0; ///< problems that keep it from going
    int remarks = 0; ///< what its owner should know

    bool operator==(const MessageLine &) const = default;
};

/// The kept messages as a table. All of them are here: an owner has tens, not thousands.
class MessagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, State, Beginning, Class, Language, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<MessageLine> &lines);
    /// Only those whose name, subject or text has all these words.
    void setWords(const QString &words);
    void retranslate();

    [[nodiscard]] const QList<MessageLine> &lines() const { return m_lines; }
    /// nullptr beyond the list.
    [[nodiscard]] const MessageLine *lineAt(int row) const;
    [[nodiscard]] const MessageLine *find(WrittenMessageId id) const;
    /// -1: it is not shown.
    [[nodiscard]] int rowOf(WrittenMessageId id) const;
    static QString columnKey(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] bool fits(const MessageLine &line) const;
    [[nodiscard]] static QString text(const MessageLine &line, int column);

    QList<MessageLine> m_lines;
    QList<qsizetype> m_rows; ///< indexes into the lines
    QString m_words;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace comptoir
