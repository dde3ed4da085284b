#pragma once

#include "views/shell/listpage.h"

namespace comptoir {

class CustomersList;
class ProfilePanel;

/// All customers, and the profile of the current one beside them or alone.
class CustomersPage : public ListPage
{
    Q_OBJECT

public:
    explicit CustomersPage(const ViewContext &context, QWidget *parent = nullptr);

    /// "waiting": those whose cart waits; "bought_12": those who bought the product 12;
    /// "in_3_4_without_5": those in the segments 3 and 4 and not in 5.
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] bool canPrint() const override { return isOpen(); }
    void print() override;

private:
    void showInDetail(qint64 id) override;
    bool findInDetail() override;
    [[nodiscard]] int part() const override;
    void showPart(int part) override;

    CustomersList *m_list;
    ProfilePanel *m_profile;
};

} // namespace comptoir
