#pragma once

#include "models/domain/ids.h"
#include "views/shell/page.h"

namespace comptoir {

class CustomersList;
class ProfilePanel;
class SideBySide;

/// All customers, and the profile of the current one beside them or alone.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    explicit CustomersPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens the profile of a customer.
    void showRecord(qint64 id) override;
    /// "waiting": those whose cart waits; "bought_12": those who bought the product 12.
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;
    void takeFocus() override;
    [[nodiscard]] bool isFull() const;

private:
    void connectList();
    void connectProfile();
    void showCurrent();
    void openProfile(CustomerId customer);

    ViewContext m_context;
    SideBySide *m_parts;
    CustomersList *m_list;
    ProfilePanel *m_profile;
    CustomerId m_current;
    bool m_chosenByHand = false; ///< the owner opened or closed a profile
};

} // namespace comptoir
