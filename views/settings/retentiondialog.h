#pragma once

#include "views/settings/retentionmodel.h"
#include "views/widgets/dialog.h"

class QLabel;
class QPushButton;

namespace comptoir {

class DataTable;
class NoticeBar;

/// The customers whose data was kept long enough, and what one does about them: erase those chosen,
/// or keep them and say why.
class RetentionDialog : public Dialog
{
    Q_OBJECT

public:
    RetentionDialog(const ViewContext &context, QWidget *parent);

signals:
    void changed(); ///< somebody was erased, or is kept

private:
    void build();
    void buildButtons(QLayout *column);
    void retranslate();
    void refresh();
    void take(const QList<RetentionRow> &rows);
    void showButtons();
    [[nodiscard]] QSet<CustomerId> chosen() const;
    void erase();
    void askToKeep();
    void keep(const QString &reason);
    void keepNoLonger();

    ViewContext m_context;
    RetentionModel *m_model;
    int m_generation = 0;
    NoticeBar *m_notice;
    QLabel *m_heading;
    QLabel *m_explanation;
    DataTable *m_table;
    QPushButton *m_open;
    QPushButton *m_keep;
    QPushButton *m_noLonger;
    QPushButton *m_erase;
    QPushButton *m_close;
};

} // namespace comptoir
