/* dsp-codegen sha256 e8b868bdf3418a504513e77e38bd517837aebade2f1d969f69d0f06abd932bfc */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: dropoutgrad   inputs: 14ee4570e4718317
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0xA0000000; /* upstream gradient */
    float *output = (float *)0xB0000000; /* gradient with respect to the input */
    float *mask = (float *)0xC0000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
