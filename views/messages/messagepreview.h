#pragma once

#include "models/domain/customer.h"
#include "models/domain/sender.h"
#include "views/viewcontext.h"
#include "workflows/messages/composer.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace comptoir {

class ElidedButton;
class MailView;
class NoticeBar;

/// What one customer gets, made as what is sent is made: at the width of a computer or of a phone,
/// for the customer chosen, the next or the one before.
class MessagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePreview(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this message, for the customer that is chosen.
    void setMessage(const WrittenMessage &message, const std::optional<Sender> &sender);
    /// The customers may be others by now.
    void refresh();
    [[nodiscard]] CustomerId customer() const { return m_customer; }

private:
    void build();
    void retranslate();
    void step(int by);
    void pick();
    void choose(CustomerId customer, const QString &name);
    void render();
    void take(const Result<Composer::Preview> &preview);
    void showCustomer();
    void fitPaper();

    struct Person
    {
        CustomerId id;
        QString name;
    };

    ViewContext m_context;
    ElidedButton *m_person;
    QToolButton *m_before;
    QToolButton *m_after;
    QButtonGroup *m_widths;
    QToolButton *m_computer;
    QToolButton *m_phone;
    QLabel *m_from;
    QLabel *m_subject;
    QLabel *m_line;
    NoticeBar *m_notice;
    QStackedWidget *m_paper;
    MailView *m_mail;
    QLabel *m_text;
    QWidget *m_textPage;
    QList<Person> m_people; ///< to step through, who was active last first
    CustomerId m_customer;
    QString m_name; ///< of the customer
    WrittenMessage m_message;
    std::optional<Sender> m_sender;
    int m_generation = 0;
};

} // namespace comptoir
