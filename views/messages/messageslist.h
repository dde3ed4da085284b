#pragma once

#include "models/domain/writtenmessage.h"
#include "views/viewcontext.h"
#include "views/widgets/listplace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class DataTable;
class MessagesModel;
class NoticeBar;
class SearchField;
class StarterCards;
class TableColumns;
struct MessageLine;

/// The kept messages: a table to search, with ways to begin another one; where there is none, ready
/// messages to begin with.
class MessagesList : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesList(const ViewContext &context, QWidget *parent = nullptr);

    void setLines(const QList<MessageLine> &lines);
    void focusSearch();
    void takeFocus();
    [[nodiscard]] MessagesModel &model() const { return *m_model; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    /// Puts the mark on a message; an invalid one takes it away.
    void setCurrent(WrittenMessageId message);
    /// Adds to the menu of a line.
    void addRowAction(QAction *action);

signals:
    void currentChanged(comptoir::WrittenMessageId message);
    void opened(comptoir::WrittenMessageId message);
    void newRequested(comptoir::Channel channel);
    void starterRequested(const QString &id);
    void importRequested();
    void exportRequested();
    void said(const QString &text);

private:
    void build();
    void buildHead(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    void fillNew();
    void connectTable();
    void retranslate();
    void nameColumns();
    void showLines();

    ViewContext m_context;
    MessagesModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    SearchField *m_search;
    QPushButton *m_new;
    QToolButton *m_more;
    QList<QAction *> m_moreActions;
    NoticeBar *m_notice;
    QStackedWidget *m_stack = nullptr;
    DataTable *m_table = nullptr;
    ListPlace m_place;
    TableColumns *m_columns = nullptr;
    StarterCards *m_starters = nullptr;
    bool m_read = false;
};

} // namespace comptoir
