"""What the messages brought, in pictures. The only page that loads recharts."""
