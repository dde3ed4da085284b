#pragma once

#include "models/domain/sender.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"
#include "workflows/messages/domaincheck.h"

class QLabel;
class QLineEdit;
class QProgressBar;

namespace comptoir {

class DomainView;

/// Asks the DNS about the domain of an account's address and tells what is missing. Where the
/// provider names its keys differently for each domain, the owner enters the name.
class DomainDialog : public Dialog
{
    Q_OBJECT

public:
    /// `dns` outlives it.
    DomainDialog(const ViewContext &context, DnsSource &dns, const Sender &sender,
                 QWidget *parent = nullptr);

    /// Asks now.
    void check();

private:
    void build();
    void retranslate();
    void take(const DomainFacts &facts);
    void keepSelector();

    ViewContext m_context;
    Sender m_sender;
    DomainCheck *m_check;
    QLabel *m_heading;
    QLabel *m_text;
    QProgressBar *m_busy;
    DomainView *m_view;
    QLabel *m_selectorLabel;
    QLineEdit *m_selector;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace comptoir
