#pragma once

#include "models/shops/rereading.h"
#include "views/sync/quarantinemodel.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class DataTable;

/// The records that were set aside: why each, its bytes as the shop sent them, and what one can do:
/// read it again now, or dismiss it.
class QuarantineDialog : public Dialog
{
    Q_OBJECT

public:
    static constexpr int kShown = 500; ///< newest; trying all again means all

    QuarantineDialog(const ViewContext &context, QWidget *parent);

signals:
    /// Records came in, or were dismissed.
    void changed();

private:
    struct Reading
    {
        QList<QuarantinedRecord> records;
        QList<Shop> shops;
        qint64 count = 0;
    };
    void build();
    void buildDetail(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void retranslate();
    void refresh();
    void take(const Reading &reading);
    void showRecord();
    [[nodiscard]] QList<QuarantineId> chosen() const;
    void tryAgain(const QList<QuarantineId> &ids);
    void tryAllAgain();
    void readOn(QList<QuarantineId> ids, const Rereading::Outcome &before);
    void tellOutcome(const Rereading::Outcome &outcome);
    void dismiss();
    void copy();

    ViewContext m_context;
    QuarantineModel m_model;
    int m_generation = 0;
    qint64 m_count = 0;
    bool m_busy = false;
    QLabel *m_heading;
    QLabel *m_explanation;
    DataTable *m_table;
    QLabel *m_why;
    QLabel *m_caption;
    QPlainTextEdit *m_raw;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_dismiss;
    QPushButton *m_allAgain;
    QPushButton *m_close;
};

} // namespace comptoir
