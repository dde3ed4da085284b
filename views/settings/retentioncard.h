#pragma once

#include "models/store/retention.h"
#include "views/viewcontext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QSpinBox;

namespace comptoir {

/// How long data of people is kept, of how many the time is over, and the way to the list of them.
class RetentionCard : public QFrame
{
    Q_OBJECT

public:
    explicit RetentionCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void failed(const comptoir::Error &error);
    void changed(); ///< customers were erased
    void told(comptoir::Tone tone, const QString &text);

private:
    struct Reading
    {
        RetentionRules rules;
        qint64 due = 0, kept = 0;
    };
    void build();
    void retranslate();
    void take(const Reading &reading);
    void showCount();
    void keepPeriods();
    void openList();
    void openReturn();

    ViewContext m_context;
    Reading m_reading;
    bool m_isRead = false;
    int m_generation = 0;
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_clientLabel;
    QSpinBox *m_client;
    QLabel *m_prospectLabel;
    QSpinBox *m_prospect;
    QLabel *m_count;
    QPushButton *m_list;
    QPushButton *m_return;
};

} // namespace comptoir
