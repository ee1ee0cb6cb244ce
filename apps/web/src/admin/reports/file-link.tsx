import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface FileLinkProps {
  path: string;
  asked: Record<string, string>;
  children: ReactNode;
}

/** A file of the API's, streamed to the person. */
export function FileLink({ path, asked, children }: FileLinkProps) {
  return (
    <Button
      component="a"
      variant="default"
      size="sm"
      href={`/api/reports/${path}.csv?${new URLSearchParams(asked).toString()}`}
      download
      leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
    >
      {children}
    </Button>
  );
}
