/* dsp-codegen sha256 21831dc927fc27775ef425d3a64fae223caad87b0074f6e2451bf8eb1a8fb77a */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: dropoutgrad   inputs: d46732acc8aa2eeb
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x10000000; /* upstream gradient */
    float *output = (float *)0x10004000; /* gradient with respect to the input */
    float *mask = (float *)0x10008000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
